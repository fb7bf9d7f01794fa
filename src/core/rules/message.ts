/** Fills `{name}` in a message from the report's data; a name without a value stays as it is, so that a test sees it. */
export function formatMessage(template: string, data: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
}
