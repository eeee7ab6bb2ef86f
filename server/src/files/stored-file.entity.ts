import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file by its digest; in the database, so that one backup holds it and every replica has it. */
@Entity('stored_files')
export class StoredFile {
  @PrimaryColumn('text') digest: string;
  @Column('text') algorithm: string;
  @Column('integer') size: number;
  @Column('text') mediaType: string;
  @Column('text') storedAt: string;
}

/** Its bytes, some at a time: no file is ever whole in memory because it is stored or served. */
@Entity('file_pieces')
export class FilePiece {
  @PrimaryColumn('text') digest: string;
  @PrimaryColumn('integer') position: number;
  /** TypeORM has no name for bytes that both databases know; it never writes or reads them itself. */
  @Column('text') bytes: Uint8Array;
}
