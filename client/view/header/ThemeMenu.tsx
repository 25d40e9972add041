/** Light, dark, or as the system has it. */
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { chooseTheme, THEMES, useTheme } from "../../state/index.ts";
import { Icon, type IconName } from "../Icon.tsx";

const LOOKS: Readonly<Record<(typeof THEMES)[number], { readonly label: string; readonly icon: IconName }>> = {
  system: { label: "As the system", icon: "system" },
  light: { label: "Light", icon: "sun" },
  dark: { label: "Dark", icon: "moon" },
};

export function ThemeMenu() {
  const { choice, theme } = useTheme();
  return (
    <MenuTrigger>
      <Button className="button square" aria-label={`Theme: ${LOOKS[choice].label.toLowerCase()}`}>
        <Icon name={LOOKS[theme].icon} />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label="Theme"
          selectionMode="single"
          selectedKeys={[choice]}
          disallowEmptySelection
          onSelectionChange={(keys) => {
            const chosen = THEMES.find((each) => keys !== "all" && keys.has(each));
            if (chosen !== undefined) chooseTheme(window, chosen);
          }}
        >
          {THEMES.map((each) => (
            <MenuItem key={each} id={each} className="menu-item with-icon" textValue={LOOKS[each].label}>
              <Icon name={LOOKS[each].icon} />
              <Text slot="label">{LOOKS[each].label}</Text>
              {each === choice ? <Icon name="check" /> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
