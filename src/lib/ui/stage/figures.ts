import { FRAME_NS } from '$lib/trace';

const KIB = 1024;
const MIB = 1024 * KIB;

/** `2.0 KiB`, `21.3 MiB`, `195 MiB`: three digits that count, so that the width changes little. */
export function formatBytes(bytes: number): string {
  return bytes < MIB ? `${short(bytes / KIB)} KiB` : `${short(bytes / MIB)} MiB`;
}

/** `13 µs`, `2.1 ms`, `131 ms`. */
export function formatTime(ns: number): string {
  if (ns < 99_500) return `${(ns / 1e3).toFixed(0)} µs`;
  return `${short(ns / 1e6)} ms`;
}

/** Whether the game loop needed more than a frame has. */
export function isLate(frameTime: number): boolean {
  return frameTime > FRAME_NS;
}

function short(value: number): string {
  return value < 99.95 ? value.toFixed(1) : value.toFixed(0);
}
