import { LONGEST_ALERT, MOST_ALERTS } from '../../store/settings/settings-shape';

/** One a line or parted by commas; twice is once. */
export function alertWords(text: string): string[] {
  const words = text.split(/[\n,;]/).map((word) => word.trim().slice(0, LONGEST_ALERT));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_ALERTS);
}
