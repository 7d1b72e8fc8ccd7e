/**
 * A length of time as ISO 8601 writes it: hundredths of a second, which xAPI asks for at the most.
 * @param ms milliseconds; a clock that was set back gives no time at all
 */
export function isoDuration(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6_000);
  const seconds = (hundredths % 6_000) / 100;
  const whole = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}`;
  return `PT${whole}${seconds > 0 || whole === '' ? `${seconds}S` : ''}`;
}
