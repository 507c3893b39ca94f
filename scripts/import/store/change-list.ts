/** What an import changes, file by file. */
import type { FileChange } from './journal.ts';

/** Names of the files that change, noted on their way. */
export class ChangeList {
  readonly written: string[] = [];
  readonly removed: string[] = [];

  *follow(changes: Iterable<FileChange>): Generator<FileChange> {
    for (const change of changes) {
      (change.text === null ? this.removed : this.written).push(change.path);
      yield change;
    }
  }

  get isEmpty(): boolean {
    return this.written.length + this.removed.length === 0;
  }
}
