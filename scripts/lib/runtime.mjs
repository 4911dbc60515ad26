import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal, root } from './project.mjs';

const parse = (version) => version.split('.').map(Number);
const isAtLeast = ([major, minor], [wantedMajor, wantedMinor]) =>
  major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);

const bundled = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');

/** Refuses a Node that is too old to start from. */
export function requireNode(version = process.versions.node) {
  if (!isAtLeast(parse(version), [20, 19])) {
    throw new Refusal(`Node 20.19 or newer is needed; this is Node ${version}.`);
  }
}

/** The Node that runs the packages: this one where it is new enough, else the one that came with them. */
export function nodeProgram() {
  if (isAtLeast(parse(process.versions.node), [24, 0]) || !existsSync(bundled)) return process.execPath;
  return bundled;
}

/** PATH with the project's Node and programs in front. */
export function projectPath() {
  const folders = [path.dirname(nodeProgram()), path.join(root, 'node_modules', '.bin')];
  return [...folders, process.env.PATH].filter(Boolean).join(path.delimiter);
}
