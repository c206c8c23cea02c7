/** A shop's host as people say it. */
export function shownHost(host: string): string {
  return host.replace(/^www\./, '');
}
