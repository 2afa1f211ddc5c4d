/** The platforms that a run can imitate: what `multiprocessing` does by default there. */
export const PRESETS = ['windows', 'spawn', 'fork'] as const;

/** 'windows': spawn, and Windows' pipes; 'spawn': Linux or macOS; 'fork': Linux before Python 3.14. */
export type Preset = (typeof PRESETS)[number];

export const DEFAULT_PRESET: Preset = 'spawn';
