import { expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { EMPTY_PUBLISH_FILE } from './publishFile';
import { sitePhotos } from './sitePhotos';

const plan = planAt();
/** One red pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (character) => character.charCodeAt(0),
);
const project = projectOf({
  compounds: [feature('compounds', plan.rectangle(0, 0, 100, 80), { id: 'cad-1', name: '东苑' })],
});
const naming = (...files: string[]) => ({
  ...EMPTY_PUBLISH_FILE,
  photos: { 'cad-1': files.map((file) => ({ file })), 'cad-2': [{ file: 'other.png' }] },
});

it('photographs are called by their compound, and those that are not there or not named are left out', () => {
  const found = new Map([
    ['王工.png', PIXEL],
    ['other.png', PIXEL],
    ['not-named.png', PIXEL],
  ]);
  const photos = sitePhotos(project, naming('gone.png', '王工.png'), found);
  expect([...photos.keys()]).toEqual(['photos/dong-yuan-2.png']);
  expect(photos.get('photos/dong-yuan-2.png')).toEqual(PIXEL);
});

it('a file that is no photograph, or of another type than its name says, is refused by name', () => {
  const text = new TextEncoder().encode('<script>');
  expect(() => sitePhotos(project, naming('a.png'), new Map([['a.png', text]]))).toThrow('a.png: bad_file');
  expect(() => sitePhotos(project, naming('a.jpg'), new Map([['a.jpg', PIXEL]]))).toThrow(
    'a.jpg: another_format: png',
  );
});
