/** A hyphen behind which another symbol begins: one to six capitals and a slash. */
const BETWEEN = /(?<=.)-(?=[A-Z]{1,6}\/)/s;

/** `A/79/866` and `S/2025/222` of `A/79/866-S/2025/222`; else the symbol. */
export function symbolHalves(symbol: string): string[] {
  return symbol.split(BETWEEN);
}

/** What two spellings of one symbol have in common: neither spaces nor the asterisk of a reissue. */
export function symbolKey(symbol: string): string {
  return symbol.replace(/[ *]/g, "");
}

/** The keys under which a work is found, and one of which a reference asks for. */
export function symbolKeys(symbol: string): string[] {
  const halves = symbolHalves(symbol);
  const parts = halves.length > 1 ? halves : [];
  return [symbolKey(symbol), ...parts.map(symbolKey)];
}

/** A symbol without the asterisks of a reissue. */
export function bareSymbol(symbol: string): string {
  return symbol.replace(/(?<=.)\*+$/s, "");
}
