import { createServer, type AddressInfo, type Server } from 'node:net';
import { claimPort, PortTaken } from './port.js';

describe('a port to listen on', () => {
  let other: Server;
  let taken: number;

  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    taken = (other.address() as AddressInfo).port;
  });

  afterAll(() => new Promise((resolve) => other.close(resolve)));

  it('is chosen where none is named', async () => {
    const port = await claimPort('127.0.0.1', 0);
    expect(port).toBeGreaterThan(0);
    expect(await claimPort('127.0.0.1', port)).toBe(port);
  });

  it('is named, with who has it and what to do, when it is taken', async () => {
    const claim = claimPort('127.0.0.1', taken);
    await expect(claim).rejects.toThrow(PortTaken);
    await expect(claim).rejects.toThrow(`Port ${taken} is in use`);
    if (process.platform === 'linux') await expect(claim).rejects.toThrow(`(process ${process.pid})`);
    await expect(claim).rejects.toThrow('PORT=3000 npm start');
  });

  it('must be on an address of this machine', async () => {
    await expect(claimPort('192.0.2.1', 0)).rejects.toThrow('HOST=192.0.2.1 is no address of this machine.');
  });
});
