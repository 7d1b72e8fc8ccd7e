import type ts from 'typescript';
import { isAsync } from '../typescript';
import type { Context } from './context';
import { guard, guarded } from './guards';
import { detach, type Detached } from './lexical';

type Bodied =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.AccessorDeclaration;

type AsyncFunction = Exclude<Bodied, ts.ConstructorDeclaration | ts.AccessorDeclaration>;

/** A function: with a guard at its entry, or if it is async as a generator and a wrapper. */
export function functionLike(context: Context, node: Bodied): ts.Node {
  // Overloads are gone by now.
  const { body } = node;
  if (!body) return node;
  const site = siteOf(context, node, body) ?? context.scope.site;
  return isAsync(context.ts, node)
    ? asyncFunction(context, node as AsyncFunction, site)
    : syncFunction(context, node, body, site);
}

/** A private method has become a function expression, which only its body leads back to the text. */
function siteOf(context: Context, node: Bodied, body: ts.ConciseBody): number | undefined {
  const { ts, sites } = context;
  const own = context.siteAt('function', node);
  if (own !== undefined) return own;
  // Nodes that were made, and not parsed, have no parent.
  const parent = ts.getOriginalNode(body).parent as ts.Node | undefined;
  return parent && sites.at('function', parent);
}

function syncFunction(context: Context, node: Bodied, body: ts.ConciseBody, site: number): ts.Node {
  const name = memberName(context, node);
  return context.within({ resumable: false, site, awaitSite: site }, () => {
    const parameters = visitParameters(context, node.parameters);
    const guardedBody = syncBody(context, node, body, site);
    return rebuilt(context, node, node.modifiers, name, parameters, guardedBody);
  });
}

function syncBody(
  context: Context,
  node: Bodied,
  body: ts.ConciseBody,
  site: number,
): ts.ConciseBody {
  const { ts, factory } = context;
  if (ts.isBlock(body)) return context.block(body, [guard(context, site, node)]);
  const hoisted: ts.Statement[] = [];
  const value = context.within({ hoisted }, () => context.visitExpression(body));
  if (hoisted.length === 0) return guarded(context, site, node, value);
  const statements = [guard(context, site, node), factory.createReturnStatement(value), ...hoisted];
  return factory.createBlock(statements, true);
}

/**
 * `async function f(a) {…}` → `function f(a) { return $k.call(f_1(a), 17); }` and `function* f_1(a) {…}`
 * in the same statement list, so that a call makes no closure. Where no list would see what the body
 * names, the generator stands in the wrapper. Parameters are evaluated at the call, by the generator.
 */
function asyncFunction(context: Context, node: AsyncFunction, site: number): ts.Node {
  const { ts, factory } = context;
  const { hoisted } = context.scope;
  const detached = detach(context, node);
  const name = memberName(context, node);
  const generatorName = factory.createUniqueName(plainName(context, node));
  const inline = hoisted === null || namesItself(context, node);
  const generator = makeGenerator(context, detached, site);

  let target: ts.Expression = generatorName;
  if (inline) {
    const inlined = factory.createFunctionExpression(
      undefined,
      star(context),
      generatorName,
      undefined,
      generator.parameters,
      undefined,
      generator.body,
    );
    target = factory.createParenthesizedExpression(inlined);
  } else {
    hoisted.push(
      factory.createFunctionDeclaration(
        undefined,
        star(context),
        generatorName,
        undefined,
        generator.parameters,
        undefined,
        generator.body,
      ),
    );
  }

  const wrapper = wrapperParameters(context, node.parameters);
  const args = [...detached.extras.map(({ value }) => value), ...wrapper.args];
  const started = detached.usesThis
    ? factory.createCallExpression(
        factory.createPropertyAccessExpression(target, 'call'),
        undefined,
        [factory.createThis(), ...args],
      )
    : factory.createCallExpression(target, undefined, args);
  const call = context.placed(context.portCall('call', started, context.number(site)), node);
  const body = ts.isArrowFunction(node)
    ? call
    : factory.createBlock([factory.createReturnStatement(call)], false);
  const modifiers = node.modifiers?.filter((m) => m.kind !== ts.SyntaxKind.AsyncKeyword);
  return rebuilt(context, node, modifiers, name, wrapper.parameters, body);
}

function makeGenerator(context: Context, detached: Detached, site: number) {
  const { ts, factory } = context;
  return context.within({ resumable: true, site, awaitSite: site }, () => {
    const extras = detached.extras.map(({ name }) =>
      factory.createParameterDeclaration(undefined, undefined, name),
    );
    const parameters = [...extras, ...visitParameters(context, detached.parameters)];
    const { body } = detached;
    const statements = ts.isBlock(body) ? body : returning(context, body);
    return { parameters, body: context.block(statements) };
  });
}

function returning(context: Context, value: ts.Expression): ts.Block {
  const { factory, ts } = context;
  const statement = ts.setTextRange(factory.createReturnStatement(value), value);
  return factory.createBlock([statement], true);
}

/**
 * Parameters which pass on what they are given and keep the function's `length`: a pattern becomes a name,
 * a default `void 0`, so that the generator applies the real one.
 */
function wrapperParameters(context: Context, parameters: readonly ts.ParameterDeclaration[]) {
  const { ts, factory } = context;
  const args: ts.Expression[] = [];
  const wrapped = parameters.map((parameter) => {
    const { dotDotDotToken, initializer, name: given } = parameter;
    // A temporary name of TypeScript's is not free in a second function.
    const plain = ts.isIdentifier(given) && given.pos >= 0;
    const name = plain
      ? factory.createIdentifier(given.text)
      : factory.createUniqueName('parameter');
    args.push(dotDotDotToken ? factory.createSpreadElement(name) : name);
    const fallback = initializer ? factory.createVoidZero() : undefined;
    return factory.createParameterDeclaration(
      undefined,
      dotDotDotToken,
      name,
      undefined,
      undefined,
      fallback,
    );
  });
  return { parameters: wrapped, args };
}

function visitParameters(context: Context, parameters: readonly ts.ParameterDeclaration[]) {
  return context.within({ hoisted: null, resumable: false }, () =>
    parameters.map((parameter) => context.visitChildren(parameter)),
  );
}

/** The name of a method, whose computed part is evaluated where the class or the object is. */
function memberName(context: Context, node: Bodied): ts.PropertyName | undefined {
  const { name } = node;
  if (!name) return undefined;
  return context.ts.isComputedPropertyName(name) ? context.visitChildren(name) : name;
}

/** Whether a function expression calls itself by the name that only its own body sees. */
function namesItself({ ts }: Context, node: AsyncFunction): boolean {
  if (!ts.isFunctionExpression(node) || !node.name) return false;
  const own = node.name.text;
  // A name that TypeScript made is no text yet.
  if (own === '') return false;
  const mentions = (child: ts.Node): boolean =>
    (ts.isIdentifier(child) && child.text === own) || (ts.forEachChild(child, mentions) ?? false);
  return [...node.parameters, node.body].some(mentions);
}

function plainName({ ts }: Context, { name }: AsyncFunction): string {
  return name && ts.isIdentifier(name) && name.text !== '' ? name.text : 'run';
}

function star({ ts, factory }: Context): ts.AsteriskToken {
  return factory.createToken(ts.SyntaxKind.AsteriskToken);
}

/** The same kind of function from new parts. */
function rebuilt(
  { ts, factory }: Context,
  node: Bodied,
  modifiers: readonly ts.ModifierLike[] | undefined,
  name: ts.PropertyName | undefined,
  parameters: readonly ts.ParameterDeclaration[],
  body: ts.ConciseBody,
): ts.Node {
  const block = body as ts.Block;
  if (ts.isArrowFunction(node)) {
    const arrow = node.equalsGreaterThanToken;
    const kept = modifiers as readonly ts.Modifier[] | undefined;
    return factory.updateArrowFunction(node, kept, undefined, parameters, undefined, arrow, body);
  }
  if (ts.isFunctionDeclaration(node)) {
    const { asteriskToken: asterisk, name: own } = node;
    return factory.updateFunctionDeclaration(
      ...([node, modifiers, asterisk, own, undefined, parameters, undefined, block] as const),
    );
  }
  if (ts.isFunctionExpression(node)) {
    const { asteriskToken: asterisk, name: own } = node;
    const kept = modifiers as readonly ts.Modifier[] | undefined;
    return factory.updateFunctionExpression(
      ...([node, kept, asterisk, own, undefined, parameters, undefined, block] as const),
    );
  }
  if (ts.isConstructorDeclaration(node)) {
    return factory.updateConstructorDeclaration(node, modifiers, parameters, block);
  }
  if (!name) throw new Error('a member without a name');
  if (ts.isMethodDeclaration(node)) {
    const { asteriskToken: star, questionToken: optional } = node;
    return factory.updateMethodDeclaration(
      ...([node, modifiers, star, name, optional, undefined, parameters] as const),
      ...([undefined, block] as const),
    );
  }
  return ts.isGetAccessorDeclaration(node)
    ? factory.updateGetAccessorDeclaration(node, modifiers, name, parameters, undefined, block)
    : factory.updateSetAccessorDeclaration(node, modifiers, name, parameters, block);
}
