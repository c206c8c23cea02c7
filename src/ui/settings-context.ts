import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../store/settings/settings-shape';

export interface SettingsAccess {
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
}

export const SettingsContext = createContext<SettingsAccess>({
  settings: DEFAULT_SETTINGS,
  change: () => undefined,
});

export function useSettings(): SettingsAccess {
  return useContext(SettingsContext);
}
