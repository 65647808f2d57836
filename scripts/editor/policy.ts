/**
 * What the page of the editor may load and where it may send to: itself and the host of the repository.
 * Sveltia sets styles while it runs and compresses pictures with WebAssembly; nothing else is allowed.
 * @param host the origin of the Git host's API; none where the editor works on a folder
 */
export const toPolicy = (host?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    `connect-src ${["'self'", 'blob:', 'data:', host].filter(Boolean).join(' ')}`,
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** What the host of the editor sends with every file; a page cannot forbid by itself to be framed. */
export const toHeaders = (host?: string): Record<string, string> => ({
  'Content-Security-Policy': `${toPolicy(host)}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
});
