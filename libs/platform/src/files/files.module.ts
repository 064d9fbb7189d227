import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StoredFile } from './file.entity.js';
import { Files } from './files.js';

/** Files, where CONFIG says; without it in `var/files` and without a scanner. */
@Module({ imports: [TypeOrmModule.forFeature([StoredFile])], providers: [Files], exports: [Files] })
export class FilesModule {}
