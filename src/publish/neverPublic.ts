/**
 * The floor under every publish.json: properties of these names go out of no project, whoever names them. By the
 * names of our schemas, and by the Chinese ones that survey tables bring.
 */
export function isNeverPublic(name: string): boolean {
  const plain = plainName(name);
  return NEVER_PUBLIC.some((pattern) => pattern.test(plain));
}

export const NEVER_PUBLIC: readonly RegExp[] = [
  // Ids, and what else joins a feature to a record elsewhere.
  /^(?:.*_)?(?:ids?|fid|gid|oid|uid|uuid|guid|objectid|globalid)$/,
  /^(?:start|end|from|to)_node$/,
  /^source$/,
  /编号|点号|代码/,
  // Who owns it.
  /owner|权属|产权|业主/,
  // How it was surveyed, and how well.
  /survey|accuracy|precision|quality_level|物探|探测|测量|精度/,
  // How deep it lies, foundations too.
  /depth|elevation|invert|foundation|埋深|深度|高程|标高|管底|管顶|井底|覆土/,
  /^(?:.*_)?(?:ground|bottom|crown|cover|burial)_m$/,
  // What it carries, and of what it is made.
  /pressure|voltage|压力|电压/,
  /^(?:.*_)?(?:kv|kpa|mpa)$/,
  /material|材质|管材|材料/,
  // What was found and decided.
  /^(?:.*_)?(?:decisions?|findings?|verdicts?|waivers?|trial_pits?)$/,
  // No names of data.
  /^(?:__proto__|prototype|constructor)$/,
];

/** startDepth, START-DEPTH and ｓｔａｒｔ＿ｄｅｐｔｈ are start_depth. */
function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/[\s.-]+/g, '_')
    .toLowerCase();
}
