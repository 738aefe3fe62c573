import { opened, type Database } from './database.ts';

/** The folder for automatic backups; undefined where none was chosen. */
export async function backupFolder(db: Database): Promise<FileSystemDirectoryHandle | undefined> {
  await opened(db);
  return (await db.folders.get('backups'))?.handle;
}

export async function keepBackupFolder(db: Database, handle: FileSystemDirectoryHandle): Promise<void> {
  await opened(db);
  await db.folders.put({ id: 'backups', handle });
}
