import { afterEach, describe, expect, it, vi } from 'vitest';
import { extensionVersion, isAlive, pageText } from '../../../src/platform/page-runtime';

const chrome = {
  runtime: { id: 'gutlight', getManifest: () => ({ version: '1.2.3' }) },
  i18n: { getMessage: (key: string) => `text of ${key}` },
};

describe('a script in a page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('finds its extension beside an element of the page that is named like the API', () => {
    vi.stubGlobal('chrome', chrome);
    vi.stubGlobal('browser', { nodeName: 'DIV' });
    expect(isAlive()).toBe(true);
    expect(extensionVersion()).toBe('1.2.3');
    expect(pageText('panel_name')).toBe('text of panel_name');
  });

  it('knows that its extension is gone', () => {
    vi.stubGlobal('chrome', { runtime: {} });
    expect(isAlive()).toBe(false);
    expect(extensionVersion()).toBe('');
    expect(pageText('panel_name')).toBe('');
    vi.stubGlobal('chrome', {
      get runtime(): never {
        throw new Error('Extension context invalidated.');
      },
    });
    expect(isAlive()).toBe(false);
  });
});
