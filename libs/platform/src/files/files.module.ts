import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StoredFile } from './file.entity.js';
import { Files } from './files.js';
import { ScanLater } from './scan-later.js';
import { Uploads } from './uploads.js';

/** Files, where CONFIG says; without it in `var/files` and without a scanner. */
@Module({
  imports: [TypeOrmModule.forFeature([StoredFile])],
  providers: [Files, Uploads, ScanLater],
  exports: [Files, Uploads],
})
export class FilesModule {}
