import type ts from 'typescript';
import type { Context } from './context';

/**
 * A field that holds a function gives it its name, and a task is called like its function. TypeScript
 * lowers the field to `Object.defineProperty(this, "tick", { …, value: () => … })`, which would name it
 * `value`; so that becomes `value: ({ "tick": () => … })["tick"]`.
 */
export function namedField(context: Context, call: ts.CallExpression): ts.CallExpression {
  const { ts, factory } = context;
  if (call.pos >= 0 || !isDefineProperty(ts, call.expression)) return call;
  const [target, key, descriptor] = call.arguments;
  if (!ts.isObjectLiteralExpression(descriptor)) return call;
  const properties = descriptor.properties.map((property) => {
    if (!ts.isPropertyAssignment(property) || !takesName(ts, property.initializer)) return property;
    const name = ts.isStringLiteral(key) ? key : factory.createComputedPropertyName(key);
    const holder = factory.createObjectLiteralExpression([
      factory.createPropertyAssignment(name, property.initializer),
    ]);
    const value = factory.createElementAccessExpression(
      factory.createParenthesizedExpression(holder),
      key,
    );
    return factory.updatePropertyAssignment(property, property.name, value);
  });
  const named = factory.updateObjectLiteralExpression(descriptor, properties);
  return factory.updateCallExpression(call, call.expression, undefined, [target, key, named]);
}

function isDefineProperty(ts: Context['ts'], callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === 'Object' &&
    callee.name.text === 'defineProperty'
  );
}

/** Whether an expression is a function that takes its name from where it stands. */
function takesName(ts: Context['ts'], value: ts.Expression): boolean {
  return ts.isArrowFunction(value) || (ts.isFunctionExpression(value) && !value.name);
}
