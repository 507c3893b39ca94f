/** Where the device is, or why that is not known. Asked for only when somebody presses a button. */
import type { Point } from '@/domain/coordinates.ts';

export interface Position {
  readonly point: Point;
  readonly accuracyKm: number;
}

export type NoPosition = 'denied' | 'unavailable' | 'tooLate' | 'insecure' | 'unsupported';

/** After the person has allowed it. */
const TIMEOUT_MS = 15_000;

/** Reasons by their codes. */
const REASONS: Readonly<Record<number, NoPosition>> = { 1: 'denied', 2: 'unavailable', 3: 'tooLate' };

export function locate(): Promise<Position | NoPosition> {
  if (!isSecureContext) return Promise.resolve('insecure');
  if (!('geolocation' in navigator)) return Promise.resolve('unsupported');
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        resolve({ point: { lat: latitude, lon: longitude }, accuracyKm: accuracy / 1000 });
      },
      ({ code }) => {
        resolve(REASONS[code] ?? 'unavailable');
      },
      { enableHighAccuracy: false, timeout: TIMEOUT_MS },
    );
  });
}
