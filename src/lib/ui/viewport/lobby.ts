import { drawBeyond } from './beyond';
import type { DrawCall, Scene } from './scene';

const DESK = 14;
const SEAT = 9;

/**
 * A lobby: a seat for each connection that is open, filled while it is in use, hollow while it waits in a pool.
 * Beyond what has a seat, a bar at the wall grows with the rest.
 */
export function lobby(seats: number): Scene {
  return ({ shown, connections, idleConnections }, { width, height }) => {
    const rows = Math.max(1, Math.floor((height - 6) / SEAT));
    const columns = Math.max(1, Math.floor((width - DESK - 18) / SEAT));
    const room = Math.min(seats, rows * columns);
    const used = Math.max(0, connections - idleConnections);
    const calls: DrawCall[] = [
      { shape: 'box', x: 4, y: 4, width: 6, height: height - 8, ink: shown < 0 ? 'line' : 'good' },
    ];
    for (let seat = 0; seat < room; seat++) {
      const x = DESK + 6 + Math.floor(seat / rows) * SEAT;
      const y = 3 + (seat % rows) * SEAT + SEAT / 2;
      if (seat >= connections) calls.push({ shape: 'disc', x, y, radius: 1.2, ink: 'line' });
      else if (seat < used) calls.push({ shape: 'disc', x, y, radius: 3, ink: 'sprite' });
      else calls.push({ shape: 'disc', x, y, radius: 3, ink: 'idle', alpha: 0.55 });
    }
    return [...calls, ...drawBeyond(connections - room, { width, height })];
  };
}
