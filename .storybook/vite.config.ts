import {defineConfig} from 'vite';

export default defineConfig({
  build: {target: 'es2022'},
  // It finds its .wasm file beside its own module; a copy made in advance would not.
  optimizeDeps: {exclude: ['@sqlite.org/sqlite-wasm']},
});
