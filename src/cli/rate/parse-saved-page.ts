/**
 * A saved page as a DOM, without running any of its scripts or loading anything. happy-dom is loaded on first use: a bare label
 * must not wait for it.
 */
export interface SavedPage {
  readonly document: Document;
  /** Given, else the page's canonical link or og:url; null where there is none that parses. */
  readonly url: string | null;
  readonly close: () => Promise<void>;
}

export async function parseSavedPage(html: string, url: string | null): Promise<SavedPage> {
  const { Window } = await import('happy-dom');
  const window = new Window({
    url: asAddress(url) ?? 'about:blank',
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableComputedStyleRendering: true,
      disableIframePageLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  });
  // The parser's document is a full DOM that happy-dom types as its own; this is the one place where the two meet.
  const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  return {
    document,
    url: asAddress(url) ?? ownAddress(document),
    close: () => window.happyDOM.close(),
  };
}

function ownAddress(document: Document): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const openGraph = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? null;
  return asAddress(canonical) ?? asAddress(openGraph);
}

function asAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
