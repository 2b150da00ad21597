// Pairs of segments of different pipes within a distance, with GEOS: STRtree of their boxes, then exact distance.
// Input: int32 count, then count × (x1, y1, x2, y2) as float64, then count × pipe as int32. Output: one line of JSON.
#include <geos/algorithm/Distance.h>
#include <geos/geom/Coordinate.h>
#include <geos/geom/Envelope.h>
#include <geos/index/strtree/TemplateSTRtree.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

using geos::geom::Coordinate;
using geos::geom::Envelope;

struct Segment {
  Coordinate from, to;
};

int main(int argc, char **argv) {
  const double reach = std::atof(argv[2]);
  const int rounds = std::atoi(argv[3]);
  std::FILE *file = std::fopen(argv[1], "rb");
  std::int32_t count = 0;
  if (!file || std::fread(&count, 4, 1, file) != 1) return 2;
  std::vector<double> numbers(4 * static_cast<std::size_t>(count));
  std::vector<std::int32_t> pipe(count);
  if (std::fread(numbers.data(), 8, numbers.size(), file) != numbers.size()) return 2;
  if (std::fread(pipe.data(), 4, pipe.size(), file) != pipe.size()) return 2;
  std::fclose(file);
  std::vector<Segment> segments(count);
  for (std::int32_t i = 0; i < count; i++) {
    segments[i] = {Coordinate(numbers[4 * i], numbers[4 * i + 1]), Coordinate(numbers[4 * i + 2], numbers[4 * i + 3])};
  }
  std::vector<double> times;
  std::int64_t pairs = 0, checksum = 0;
  for (int round = 0; round < rounds; round++) {
    const auto began = std::chrono::steady_clock::now();
    pairs = checksum = 0;
    geos::index::strtree::TemplateSTRtree<std::int32_t> tree(10, count);
    for (std::int32_t i = 0; i < count; i++) tree.insert(Envelope(segments[i].from, segments[i].to), i);
    for (std::int32_t i = 0; i < count; i++) {
      Envelope around(segments[i].from, segments[i].to);
      around.expandBy(reach);
      tree.query(around, [&](std::int32_t j) {
        if (j <= i || pipe[i] == pipe[j]) return;
        const double distance = geos::algorithm::Distance::segmentToSegment(segments[i].from, segments[i].to,
                                                                            segments[j].from, segments[j].to);
        if (distance > reach) return;
        pairs++;
        checksum += (73856093LL * i + 19349663LL * j) % 1000003;
      });
    }
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
  }
  std::printf("{\"pairs\":%lld,\"checksum\":%lld,\"ms\":%.3f}\n", static_cast<long long>(pairs),
              static_cast<long long>(checksum), *std::min_element(times.begin(), times.end()));
}
