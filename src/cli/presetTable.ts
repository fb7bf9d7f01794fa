interface Preset {
  readonly id: string;
  readonly title: string;
  readonly example: string;
}

/** Presets as rows: id, title, example on one line. */
export function presetTable(presets: readonly Preset[]): string {
  const idWidth = Math.max(...presets.map(({ id }) => id.length));
  const titleWidth = Math.max(...presets.map(({ title }) => title.length));
  const rows = presets.map(({ id, title, example }) =>
    [id.padEnd(idWidth), title.padEnd(titleWidth), example.trim().replaceAll("\n", " | ")].join("  "),
  );
  return `${rows.join("\n")}\n`;
}
