/** "e450i" → "e450": what the tables know; letters that make another additive stay ("e472e"). */
export function additiveBase(id: string): string {
  return /[ivx]$/.test(id) ? id.replace(/^(e\d+[a-h]?)[ivx]+$/, '$1') : id;
}
