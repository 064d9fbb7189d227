import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { PlatformModule } from '../platform.module.js';

describe('the login of the app', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const boot = async (databaseUrl: string): Promise<void> => {
    const module = await Test.createTestingModule({ imports: [PlatformModule.forDatabase({ databaseUrl })] }).compile();
    try {
      await module.init();
    } finally {
      await module.close();
    }
  };

  it('is refused when row-level security does not count for it', async () => {
    await expect(boot(database.ownerUrl)).rejects.toThrow(/row-level security does not count/);
  });

  it('is taken when it is the app’s own role', async () => {
    await expect(boot(database.appUrl)).resolves.toBeUndefined();
  });
});
