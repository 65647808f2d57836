import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type ClientHttp2Session } from 'node:http2';
import { request } from 'node:http';

/** What a server answered. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Asks a server on loopback over HTTP/2, trusting its certificate and no other. */
export class Client {
  #session: ClientHttp2Session;

  constructor(port: number, certificate: string) {
    this.#session = connect(`https://localhost:${port}`, { ca: readFileSync(certificate) });
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const stream = this.#session.request({ ':path': path, ...headers });
    const [answer] = await once(stream, 'response');
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part);
    const { ':status': status, ...rest } = answer;
    return { status, headers: rest, body: Buffer.concat(parts) };
  }

  get protocol(): string {
    return String(this.#session.alpnProtocol);
  }

  close(): void {
    this.#session.close();
  }
}

/** Asks without encryption; follows nothing. */
export async function getPlain(port: number, path: string): Promise<Omit<Answer, 'body'>> {
  const asked = request({ host: '127.0.0.1', port, path, headers: { host: 'localhost' } });
  asked.end();
  const [response] = await once(asked, 'response');
  response.resume();
  return { status: response.statusCode, headers: response.headers };
}
