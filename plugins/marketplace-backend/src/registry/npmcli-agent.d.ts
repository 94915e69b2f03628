/** The part of npm's own connections that is used here; it comes without types. */
declare module '@npmcli/agent' {
  import { Agent } from 'node:http';

  export function getAgent(url: URL, options: Record<string, unknown>): Agent;
}
