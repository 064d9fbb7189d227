import { Module } from '@nestjs/common';
import { Mail } from './mail.js';

/** Mail through the server that CONFIG names. */
@Module({ providers: [Mail], exports: [Mail] })
export class MailModule {}
