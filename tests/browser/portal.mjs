// A portal of its own for a run: the release binary's demo, in a folder that goes when it stops.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const TARGET = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target");
export const BINARY = resolve(process.env.BARAZA_BINARY ?? join(TARGET, "release/baraza"));

export const LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"];

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export function freePort() {
  return new Promise((done, refused) => {
    const server = createServer().once("error", refused);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

export class Portal {
  /** @param {{ environment?: object, seconds?: number }} options seconds: how long it may take to answer */
  static async start({ environment = {}, seconds = 120 } = {}) {
    const portal = new Portal();
    portal.port = await freePort();
    portal.address = `http://127.0.0.1:${portal.port}`;
    portal.folder = mkdtempSync(join(tmpdir(), "baraza-browser-"));
    portal.environment = environment;
    await portal.run(["demo", "--fresh"], seconds);
    return portal;
  }

  /** A portal with nothing in it but one import, and a link with which a coordinator signs in. */
  static async withImport(file, { country, seconds = 120 } = {}) {
    const portal = new Portal();
    portal.port = await freePort();
    portal.address = `http://127.0.0.1:${portal.port}`;
    portal.folder = mkdtempSync(join(tmpdir(), "baraza-browser-"));
    portal.environment = { BARAZA_COUNTRY: country };
    portal.command("import", join(ROOT, file));
    portal.command("user", "add", "coordinator@example.org", "--role", "coordinator", "--name", "Coordinator");
    portal.signIn = portal.command("user", "link", "coordinator@example.org").match(/https?:\S+/)[0];
    await portal.run(["serve"], seconds);
    return portal;
  }

  /** Runs a command of the binary to its end and gives what it said. */
  command(...words) {
    const { status, stdout, stderr } = spawnSync(BINARY, words, { cwd: this.folder, env: this.settings(), encoding: "utf8" });
    if (status !== 0) throw new Error(`baraza ${words[0]}: ${stderr}`);
    return stdout;
  }

  settings() {
    const { DATABASE_URL, ...inherited } = process.env;
    return { ...inherited, BARAZA_LISTEN: `127.0.0.1:${this.port}`, BARAZA_BASE_URL: this.address, ...this.environment };
  }

  async run(words, seconds) {
    this.output = "";
    this.process = spawn(BINARY, words, { cwd: this.folder, env: this.settings(), stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on("data", (text) => (this.output += text));
    this.ended = new Promise((done) => this.process.once("close", done).once("error", (error) => done((this.output += error))));
    await this.answers(seconds);
  }

  async answers(seconds) {
    const until = Date.now() + seconds * 1000;
    let gone = false;
    this.ended.then(() => (gone = true));
    while (Date.now() < until && !gone) {
      const answer = await fetch(`${this.address}/healthz`).catch(() => undefined);
      if (answer?.ok) return;
      await pause(100);
    }
    await this.stop();
    throw new Error(`The portal did not answer within ${seconds} s. It said:\n${this.output}`);
  }

  /** The one-click sign-in links that the demo printed, by the words before them: `{ coordinator: "http://…" }`. */
  get links() {
    const lines = [...this.output.matchAll(/^[ \t]*(.*?)[ \t:–—-]*(https?:\/\/\S+\/i\/\S+)/gm)];
    return Object.fromEntries(lines.map(([, words, link]) => [words.trim().toLowerCase().replaceAll(/[\s-]+/g, "_"), link]));
  }

  /** The link whose words name the role; a run without it says which there are. */
  link(role) {
    const found = Object.entries(this.links).find(([words]) => words === role) ?? Object.entries(this.links).find(([words]) => words.includes(role));
    if (!found) throw new Error(`No sign-in link for ${role}; the demo printed: ${Object.keys(this.links).join(", ") || this.output}`);
    return found[1];
  }

  /** Address of a page in a language: `portal.href("ar", "/recommendations")`. */
  href(lang, path = "/") {
    return `${this.address}/${lang}${path}`;
  }

  async stop() {
    this.process.kill("SIGTERM");
    const gone = await Promise.race([this.ended.then(() => true), pause(5000)]);
    if (!gone) this.process.kill("SIGKILL");
    await this.ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
