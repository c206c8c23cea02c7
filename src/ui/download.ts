/** Hands a file to the user, by the browser's own download; nothing leaves the machine. */
export function downloadFile(parts: readonly string[], name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Long enough for the browser to have opened it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
