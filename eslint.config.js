import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const everywhere = [
  {selector: 'TSEnumDeclaration', message: 'A union of strings says the same and needs no code.'},
  {selector: 'ImportDeclaration[source.value=/^\\.+\\u002f.*(?<!\\.(ts|json|js|css|css\\?inline))$/]', message: 'Imports of our own files end in .ts.'},
];

/** What host pages break or a strict policy forbids: see docs/embedding.md. */
const shipped = [
  {selector: 'ForInStatement', message: 'Old frameworks add enumerable properties to Array.prototype: use for…of or Object.keys.'},
  {selector: "CallExpression[callee.object.name='Array'][callee.property.name='from']", message: 'Old frameworks replace Array.from: spread instead.'},
  {selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static|CSS)$/]', message: 'Texts are structured blocks, never markup.'},
  {selector: "ImportSpecifier[imported.name='styleMap']", message: "The first render writes an attribute, which a policy without 'unsafe-inline' refuses: draw with attributes, or set properties in hostUpdated()."},
  {selector: "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style|\\sstyle=/i]", message: 'Styles in templates are refused by a strict policy: use static styles, or set properties in hostUpdated().'},
  {selector: "TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/\\d(rem|r?lh|vmin)\\b/]", message: 'rem is the host page’s: 62.5 % roots shrink it. Use em.'},
  {selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name='insertAdjacentHTML']", message: 'Render with a template, or set textContent.'},
];

const tests = [
  {selector: 'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo)$/]', message: 'Every test runs, always.'},
];

const restrict = (...lists) => ['error', ...everywhere, ...lists.flat()];

export default tseslint.config(
  {ignores: ['dist/', 'src/generated/', 'storybook-static/', 'data/', 'coverage/', '**/*.html']},
  {linterOptions: {noInlineConfig: true}},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: {parserOptions: {project: ['tsconfig.json', 'tsconfig.server.json', 'tsconfig.e2e.json'], tsconfigRootDir: import.meta.dirname}},
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', {max: 400}],
      'no-console': 'error',
      'no-restricted-syntax': restrict(),
      'no-underscore-dangle': ['error', {allowAfterThis: false}],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach']},
            // Typed as a promise by the plugin that adds options to it, though chai answers at once.
            {from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal'},
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: {arguments: false, attributes: false}}],
      '@typescript-eslint/parameter-properties': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      // A `!` after a check the compiler cannot see is plainer than a branch that never runs.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/array-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['src/{client,contract,core,desk,locale,ui,widgets}/**/*.ts', 'src/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    settings: {wc: {elementBaseClasses: ['BaseElement', 'WidgetElement']}},
    rules: {
      'no-restricted-syntax': restrict(shipped),
      'lit/no-invalid-html': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-useless-template-literals': 'error',
      'wc/guard-super-call': 'off',
    },
  },
  {files: ['test/**/*.ts'], rules: {'no-restricted-syntax': restrict(tests), '@typescript-eslint/no-unused-expressions': 'off'}},
  {files: ['scripts/**/*.ts', 'bench/**/*.ts', 'demo/**/*.ts', 'test/**/*.ts'], rules: {'no-console': 'off'}},
);
