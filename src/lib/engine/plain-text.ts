/** Text of any value. Only of plain ones: a program's own `toString` is not called. */
export function plainText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'undefined':
      return String(value);
    case 'object':
      return value === null
        ? 'null'
        : Array.isArray(value)
          ? `[array of ${value.length}]`
          : '[object]';
    default:
      return `[${typeof value}]`;
  }
}
