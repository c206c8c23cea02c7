import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, SETTING_NAMES } from '../../../src/store/settings/settings-shape';

describe('settings', () => {
  it('tell nobody anything and look nothing up until they are changed', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      conditions: [],
      lenses: [],
      alerts: [],
      lookups: { openFoodFacts: false, tiles: false },
      sync: false,
      wordsOnly: false,
      history: true,
      historyLimit: 2000,
    });
  });

  it('come back as they were kept', () => {
    const kept = {
      ...DEFAULT_SETTINGS,
      region: 'uk',
      language: 'de',
      conditions: ['acne'],
      alerts: ['casein'],
      wordsOnly: true,
      lookups: { openFoodFacts: true, tiles: false },
    };
    expect(parseSettings(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('that are damaged count as their default, each alone', () => {
    expect(parseSettings({ region: 'mars', historyLimit: -5, alerts: [1, 'fragrance'] })).toEqual({
      ...DEFAULT_SETTINGS,
      alerts: ['fragrance'],
    });
  });

  it('are valid whatever lies in storage', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...SETTING_NAMES), fc.anything()), (stored) => {
        const settings = parseSettings(stored);
        expect(Object.keys(settings).sort()).toEqual([...SETTING_NAMES].sort());
        expect(parseSettings({ ...settings })).toEqual(settings);
      }),
    );
  });
});
