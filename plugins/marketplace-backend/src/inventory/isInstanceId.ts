/** Whether a text can be the id of an instance: 1 to 63 characters of [a-z0-9-]. */
export function isInstanceId(text: string): boolean {
  return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text);
}
