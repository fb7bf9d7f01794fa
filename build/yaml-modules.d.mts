import type { Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin as VitePlugin } from "vite";

export declare function parseYamlModule(file: string, source: string): unknown;
export declare const yamlForEsbuild: EsbuildPlugin;
export declare const yamlForVite: VitePlugin;
