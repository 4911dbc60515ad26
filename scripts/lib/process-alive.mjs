import { readFileSync } from 'node:fs';

/** Whether a process with this id lives; one of another account counts. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The fields of /proc/<pid>/stat after the command's name; undefined where the system has no such file. */
function statFields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const isZombie = (pid) => statFields(pid)?.[0] === 'Z';

/**
 * A mark that tells this process from a later one with the same id: its start, in clock ticks since boot.
 * Empty where the system does not tell.
 */
export const birthMark = (pid) => statFields(pid)?.[19] ?? '';
