/**
 * The day it is where the server runs.
 * Absent on purpose: any other use of the clock.
 */

/** As ISO writes it, in local time. */
export function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
