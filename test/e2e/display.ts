import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';

const NEEDED = ['Xvfb', 'openbox', 'xdotool'];

/** Whether this machine can show a browser in a window to nobody, and press keys there. */
export const HAS_DISPLAY = NEEDED.every((program) =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`)),
);

/** A display that nobody looks at, with a window manager and a keyboard: for what no browser shows without a window. */
export class Display {
  private constructor(
    /** As `DISPLAY` has it. */
    readonly name: string,
    private readonly programs: readonly ChildProcess[],
  ) {}

  static async open(): Promise<Display> {
    // The server chooses a free number, and says which once it is ready.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await new Promise<string>((resolve, reject) => {
      (server.stdio[3] as Readable).once('data', (data: Buffer) => resolve(data.toString().trim()));
      server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    });
    const name = `:${number}`;
    return new Display(name, [
      server,
      spawn('openbox', [], { env: { ...process.env, DISPLAY: name }, stdio: 'ignore' }),
    ]);
  }

  /** Gives the keyboard to the browser's window. False while there is none. */
  focusBrowser(): boolean {
    return this.#xdotool('search', '--onlyvisible', '--name', 'Chromium', 'windowactivate', '--sync');
  }

  /** Presses a key, or several at once: `Return`, `alt+shift+m`. */
  press(key: string): void {
    this.#xdotool('key', '--clearmodifiers', key);
  }

  close(): void {
    for (const program of this.programs.toReversed()) program.kill();
  }

  #xdotool(...args: string[]): boolean {
    return (
      spawnSync('xdotool', args, { env: { ...process.env, DISPLAY: this.name }, stdio: 'ignore', timeout: 10_000 })
        .status === 0
    );
  }
}
