/** Where the command runs, and what it writes to. */
export interface CliContext {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Gets lines without their end. */
  print(line: string): void;
  printError(line: string): void;
}
