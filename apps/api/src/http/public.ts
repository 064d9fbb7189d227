import { applyDecorators } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { Public as OpenToVisitors } from '../../../edge/src/index.js';

/** Marks a route that visitors may use, and says so in the description of the API. */
export const Public = () => applyDecorators(OpenToVisitors(), ApiSecurity({}));
