import { Component, type ComponentChild, type FunctionComponent, h } from 'preact';

/** A component that is drawn anew only if `same` says that its properties are others. */
export function memo<Props extends object>(draw: (props: Props) => ComponentChild, same: (before: Props, after: Props) => boolean): FunctionComponent<Props> {
  class Kept extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !same(this.props as Props, next as Props);
    }

    override render(props: Readonly<Props>): ComponentChild {
      return draw(props as Props);
    }
  }
  return (props) => h(Kept, props as Props & Record<string, unknown>);
}
