import type ts from 'typescript';
import type { Context } from './context';

/**
 * `if (--$k.fuel < 0) $k.burnSync(17);`, or where a task can be suspended
 * `if (--$k.fuel < 0 && $k.burn(17)) yield;`.
 */
export function guard(context: Context, site: number, text: ts.Node): ts.Statement {
  const { factory } = context;
  const statement = context.scope.resumable
    ? factory.createIfStatement(
        factory.createLogicalAnd(spent(context), context.portCall('burn', context.number(site))),
        factory.createExpressionStatement(factory.createYieldExpression(undefined, undefined)),
      )
    : factory.createIfStatement(
        spent(context),
        factory.createExpressionStatement(context.portCall('burnSync', context.number(site))),
      );
  return context.placed(statement, text);
}

/** `(--$k.fuel < 0 && $k.burnSync(17), value)`. */
export function guarded(
  context: Context,
  site: number,
  text: ts.Node,
  value: ts.Expression,
): ts.Expression {
  const { factory } = context;
  const check = factory.createLogicalAnd(
    spent(context),
    context.portCall('burnSync', context.number(site)),
  );
  return factory.createParenthesizedExpression(
    factory.createComma(context.placed(check, text), value),
  );
}

function spent(context: Context): ts.Expression {
  const { factory, ts } = context;
  return factory.createLessThan(
    factory.createPrefixUnaryExpression(ts.SyntaxKind.MinusMinusToken, fuel(context)),
    context.number(0),
  );
}

function fuel(context: Context): ts.UnaryExpression {
  return context.port('fuel') as ts.PropertyAccessExpression;
}
