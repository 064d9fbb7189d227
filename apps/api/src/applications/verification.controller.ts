import { Controller, Get, Ip, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Verification } from '#applications';
import { Public } from '../http/index.js';
import { VerificationDto } from './application.dto.js';

/** Whether a receipt is true, for whoever holds one. */
@ApiTags('applications')
@Controller('verification')
export class VerificationController {
  constructor(private readonly verification: Verification) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Whether a submission with this reference and fingerprint was received, and when' })
  @ApiOkResponse({
    description:
      '`receivedAt`, null where there is none; `redactedAt`, since when its text is erased, so that no content can be compared; nothing else is told',
  })
  verify(@Query() { reference, fingerprint }: VerificationDto, @Ip() address: string) {
    return this.verification.of(reference, fingerprint, address);
  }
}
