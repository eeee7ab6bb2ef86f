import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bytes by their digest; in the database, so that one backup holds them and every replica has them. */
@Entity('stored_files')
export class StoredFile {
  @PrimaryColumn('text') digest: string;
  @Column('text') algorithm: string;
  @Column('integer') size: number;
  @Column('text') base64: string;
}
