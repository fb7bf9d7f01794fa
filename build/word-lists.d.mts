import type { Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin as VitePlugin } from "vite";

export declare const wordListsForEsbuild: EsbuildPlugin;
export declare const wordListsForVite: VitePlugin;
