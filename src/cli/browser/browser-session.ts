/** One running browser with the extension loaded, the same for both families, so that a flow is written once. */
export interface BrowserSession {
  readonly family: 'chromium' | 'firefox';
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  open(url: string, options?: OpenOptions): Promise<BrowserTab>;
  /** Opens one of the extension's own pages, e.g. `popup.html`. */
  openOwn(path: string, options?: OpenOptions): Promise<BrowserTab>;
  /** Runs in one of the extension's own pages, with its rights. */
  evaluate<T>(expression: string): Promise<T>;
  /** Ends the background as the browser does after idling; the next event starts a new one. */
  killBackground(): Promise<void>;
  /** Installs the extension over itself, as an update does; null where no browser without a display can. */
  readonly update: (() => Promise<void>) | null;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Runs in the page before its own scripts. */
  readonly before?: string;
}

export interface BrowserTab {
  /** Runs in the page's own world. */
  evaluate<T>(expression: string): Promise<T>;
  /** Text that a person sees in our closed shadow roots, or null when none of that kind is there. */
  badge(): Promise<BadgeReading | null>;
  /** Marks on the tiles of a listing, in the page's order: "Fits 76". */
  tileMarks(): Promise<readonly string[]>;
  /** What title and badge showed in every frame of the next `ms` milliseconds. */
  filmBadge(ms: number): Promise<readonly BadgeFrame[]>;
  /** Opens the panel by a real click on the badge, or closes it by Escape. */
  clickBadge(): Promise<void>;
  /** Carries the badge by the mouse and lets it go there. */
  dragBadge(to: { readonly x: number; readonly y: number }): Promise<void>;
  panelText(): Promise<string | null>;
  clickInPanel(label: string): Promise<void>;
  /** The bar over a listing that offers to sort it. */
  sortBar(): Promise<SortBarReading | null>;
  clickInSortBar(label: string): Promise<void>;
  click(selector: string): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  goto(url: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Console errors and uncaught exceptions so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** The badge as it stands on the page. */
export interface BadgeReading {
  readonly verdict: string;
  /** "Fits 76". */
  readonly text: string;
  readonly reason: string | null;
  /** What a screen reader says. */
  readonly label: string;
  readonly visible: boolean;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface SortBarReading {
  readonly label: string;
  readonly isSorted: boolean;
  /** What screen readers are told of it. */
  readonly status: string;
}

/** One frame: the page's heading, its title in the tab, and the badge's accessible name where a badge was to be seen. */
export interface BadgeFrame {
  readonly title: string;
  readonly tab: string;
  readonly badge: string | null;
}
