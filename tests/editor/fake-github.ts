import { execFileSync } from 'node:child_process';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

/**
 * As much of GitHub's REST and GraphQL interfaces as the editor asks for, over a real git repository. A
 * request that it does not know is an error, so that a new version of the editor shows what it needs.
 */

export interface PullRequest {
  number: number;
  title: string;
  head: string;
  base: string;
  draft: boolean;
  labels: string[];
}

type Json = Record<string, unknown>;

interface Commit {
  branch: { branchName: string };
  expectedHeadOid: string;
  fileChanges: {
    additions: { path: string; contents: string }[];
    deletions: { path: string }[];
  };
  message: { headline: string };
}

const user = { id: 1, login: 'writer', name: 'A writer', email: 'writer@example.org' };
const when = '2026-11-22T12:00:00Z';

export function fakeGitHub(root: string) {
  const pulls: PullRequest[] = [];

  const git = (args: string[], options: { input?: string | Buffer; index?: string } = {}) =>
    execFileSync('git', args, {
      cwd: root,
      maxBuffer: 1e8,
      input: options.input,
      env: {
        ...process.env,
        ...(options.index && { GIT_INDEX_FILE: options.index }),
        GIT_AUTHOR_NAME: user.name,
        GIT_AUTHOR_EMAIL: user.email,
        GIT_COMMITTER_NAME: user.name,
        GIT_COMMITTER_EMAIL: user.email,
      },
    });
  const text = (...args: string[]) => git(args).toString().trim();
  const headOf = (branch: string) => text('rev-parse', `refs/heads/${branch}`);
  const exists = (branch: string) => text('branch', '--list', branch) !== '';

  /** One commit from the parts of a request, without touching any work tree. */
  function commit({ branch, expectedHeadOid, fileChanges, message }: Commit): string {
    const { branchName } = branch;
    if (headOf(branchName) !== expectedHeadOid) throw new Error('The branch has moved.');
    const folder = mkdtempSync(join(tmpdir(), 'index-'));
    const index = join(folder, 'index');
    git(['read-tree', expectedHeadOid], { index });
    for (const { path, contents } of fileChanges.additions) {
      const blob = git(['hash-object', '-w', '--stdin'], {
        input: Buffer.from(contents, 'base64'),
      });
      git(['update-index', '--add', '--cacheinfo', `100644,${blob.toString().trim()},${path}`], {
        index,
      });
    }
    for (const { path } of fileChanges.deletions ?? [])
      git(['update-index', '--force-remove', path], { index });
    const tree = git(['write-tree'], { index }).toString().trim();
    const oid = text('commit-tree', tree, '-p', expectedHeadOid, '-m', message.headline);
    git(['update-ref', `refs/heads/${branchName}`, oid]);
    rmSync(folder, { recursive: true });
    return oid;
  }

  const history = (oid: string) => ({
    nodes: [{ oid, message: 'A change', committedDate: when, author: { ...user, user } }],
  });

  /** Answers the aliased parts of a query, e.g. `content_3: object(oid: "…") { … }`. */
  function aliased(query: string, variables: Json): Json {
    const answer: Json = {};
    for (const [, alias, key, value] of query.matchAll(/(\w+_\d+): object\((\w+): "([^"]+)"\)/g)) {
      // Commits are asked for too, for the state of their previews; there are none.
      if (text('cat-file', '-t', value as string) !== 'blob') {
        answer[alias as string] = null;
        continue;
      }
      const bytes = git(['cat-file', 'blob', value as string]);
      const oid = key === 'oid' ? value : text('rev-parse', value as string);
      const isBinary = bytes.includes(0);
      answer[alias as string] = {
        ...{ oid, byteSize: bytes.length, isBinary, isTruncated: false },
        text: isBinary ? null : bytes.toString(),
      };
    }
    for (const [, alias] of query.matchAll(/(\w+_\d+): ref\(/g))
      answer[alias as string] = {
        target: { history: history(headOf(String(variables.branch))) },
      };
    return answer;
  }

  const toNode = (pull: PullRequest) => ({
    id: `PR_${pull.number}`,
    number: pull.number,
    title: pull.title,
    url: `https://example.org/pull/${pull.number}`,
    isDraft: pull.draft,
    isCrossRepository: false,
    createdAt: when,
    updatedAt: when,
    headRefName: pull.head,
    headRefOid: headOf(pull.head),
    author: { ...user, avatarUrl: '', databaseId: user.id },
    labels: { nodes: pull.labels.map((name) => ({ name })) },
    files: {
      nodes: text('diff', '--name-only', `${pull.base}...${pull.head}`)
        .split('\n')
        .map((path) => ({ path, changeType: 'MODIFIED' })),
    },
  });

  function graphql(query: string, variables: Json): Json {
    const input = variables.input as Json;
    if (query.includes('createCommitOnBranch(')) {
      const oid = commit(input as unknown as Commit);
      const files = [...query.matchAll(/(file_\d+): file\(path: "([^"]+)"\)/g)];
      const shas = files.map(([, alias, path]) => [
        alias,
        { oid: text('rev-parse', `${oid}:${path}`) },
      ]);
      return {
        createCommitOnBranch: { commit: { oid, committedDate: when, ...Object.fromEntries(shas) } },
      };
    }
    if (query.includes('createRef(')) {
      const name = String(input.name);
      if (exists(name.replace('refs/heads/', '')))
        throw new Error('A ref named so already exists.');
      git(['update-ref', name, String(input.oid)]);
      return { createRef: { ref: { name } } };
    }
    const [, state] =
      /(markPullRequestReadyForReview|convertPullRequestToDraft)\(/.exec(query) ?? [];
    if (state) {
      const pull = pulls.find(({ number }) => `PR_${number}` === input.pullRequestId);
      if (!pull) throw new Error('There is no such pull request.');
      pull.draft = state === 'convertPullRequestToDraft';
      return { [state]: { pullRequest: { isDraft: pull.draft } } };
    }
    if (query.includes('fork: repository('))
      return { fork: { id: 'R_1' }, base: { ref: { target: { oid: headOf('main') } } } };
    if (query.includes('pullRequests(headRefName'))
      return {
        repository: {
          pullRequests: {
            totalCount: pulls.filter(({ head }) => head === variables.branch).length,
          },
        },
      };
    if (query.includes('pullRequests('))
      return { repository: { pullRequests: { nodes: pulls.map(toNode) } } };
    if (query.includes('defaultBranchRef'))
      return { repository: { defaultBranchRef: { name: 'main' } } };
    if (/\w+_\d+: /.test(query)) return { repository: aliased(query, variables) };
    if (/\.\.\. on Commit \{\s*oid/.test(query))
      return { repository: { ref: { target: { oid: headOf(String(variables.branch)) } } } };
    if (query.includes('history(first: 1)')) {
      const branch = String(variables.branch);
      return {
        repository: {
          ref: exists(branch) ? { target: { history: history(headOf(branch)) } } : null,
        },
      };
    }
    throw new Error(`An unknown query: ${query}`);
  }

  function rest(
    method: string,
    path: string,
    body: Json,
  ): { status: number; json?: unknown; raw?: Buffer } {
    if (path === '/user') return { status: 200, json: { ...user, avatar_url: '' } };
    const [, resource = ''] = /^\/repos\/owner\/site\/(.*)$/.exec(path) ?? [];
    if (resource.startsWith('collaborators/')) return { status: 204 };
    const [, commitish] = /^git\/trees\/(\w+)\?recursive=1$/.exec(resource) ?? [];
    if (commitish) {
      const lines = text('ls-tree', '-r', '-l', commitish).split('\n');
      const tree = lines.map((line) => {
        const [, type, sha, size, name] = /^\d+ (\w+) (\w+) +(\d+|-)\t(.*)$/.exec(line) ?? [];
        return { type, sha, size: Number(size), path: name };
      });
      return { status: 200, json: { tree } };
    }
    const [, blob] = /^git\/blobs\/(\w+)$/.exec(resource) ?? [];
    if (blob) return { status: 200, raw: git(['cat-file', 'blob', blob]) };
    if (method === 'POST' && resource === 'pulls') {
      const { title, head, base, draft } = body as unknown as PullRequest;
      const pull = { number: pulls.length + 1, title, head, base, draft, labels: [] };
      pulls.push(pull);
      const { id, url } = toNode(pull);
      const answer = {
        number: pull.number,
        node_id: id,
        title,
        html_url: url,
        head: { sha: headOf(head) },
      };
      return { status: 201, json: { ...answer, created_at: when, updated_at: when } };
    }
    const [, number, labels] = /^issues\/(\d+)(\/labels)?$/.exec(resource) ?? [];
    const pull = pulls.find((one) => one.number === Number(number));
    if (!pull) throw new Error(`An unknown request: ${method} ${path}`);
    const named = (body.labels as string[] | undefined) ?? [];
    if (method === 'POST' && labels) pull.labels.push(...named);
    if (method === 'PATCH') pull.labels = named;
    return { status: 200, json: { labels: pull.labels.map((name) => ({ name })) } };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Headers', '*, authorization, content-type, accept');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PATCH, PUT, DELETE');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Json) : {};
    const path = (request.url ?? '').replace(/^\/api(\/v3)?/, '');
    const send = (status: number, data: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(data));
    if (request.headers.authorization !== `token ${token}`)
      return void send(401, { message: 'No.' });
    try {
      if (path === '/graphql')
        return void send(200, { data: graphql(String(body.query), body.variables as Json) });
      const { status, json, raw } = rest(request.method ?? 'GET', path, body);
      if (raw) response.writeHead(status, { 'Content-Type': 'application/octet-stream' }).end(raw);
      else if (json === undefined) response.writeHead(status).end();
      else send(status, json);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      send(path === '/graphql' ? 200 : 500, { message, errors: [{ message }] });
    }
  }

  const listener: RequestListener = (request, response) => void answer(request, response);
  return { listener, pulls };
}

/** The token that the fake takes. */
export const token = 'test-token';
